# The chart's values. A misspelt one is refused by chart/values.schema.json.
{
  replicas = 2;
  port = 80;
}
