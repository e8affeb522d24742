import { readTasks } from '../../scripts/evals/read-tasks.ts';
import { repository } from '../support/repository.ts';
import { proveTasks } from './prove-tasks.ts';

proveTasks((await readTasks(repository)).filter((_, index) => index % 2 === 0));
