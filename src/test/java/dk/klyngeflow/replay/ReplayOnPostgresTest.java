package dk.klyngeflow.replay;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class ReplayOnPostgresTest extends ReplayStory {}
