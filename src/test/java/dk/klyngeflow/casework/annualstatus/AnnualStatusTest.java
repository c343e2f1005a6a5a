package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.support.OnH2;

@OnH2
class AnnualStatusTest extends AnnualStatusStory {}
