import { runService } from '@mutua/platform/service';
import { probeContext } from '@mutua/testing/probe';

await runService('probe', probeContext());
