/** Words that stand in every kind of message and so tell errors apart badly. */
export const commonWords = new Set(
  (
    'a an and any are as at be because been being but by called can cannot could did do does error exist exists ' +
    'failed failure file files for found from has have if in into is it its line may more must name no not of on one ' +
    'only or path please set should such that the then there this to try unable use used using value was were when ' +
    'which while with without you your directory permission denied command'
  ).split(' '),
);
