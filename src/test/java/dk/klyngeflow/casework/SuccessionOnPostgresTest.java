package dk.klyngeflow.casework;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class SuccessionOnPostgresTest extends SuccessionStory {}
