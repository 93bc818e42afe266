// Thread of many runs: exposes a StudyHost. Nothing else.
import { expose } from 'comlink'
import { StudyHost } from '../src/core/host/StudyHost'

expose(new StudyHost())
