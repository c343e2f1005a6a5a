package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class AnnualStatusOnPostgresTest extends AnnualStatusStory {}
