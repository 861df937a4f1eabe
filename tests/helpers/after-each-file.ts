import { afterAll } from '@jest/globals';
import { killLeftovers } from './app';

afterAll(killLeftovers);
