package dk.klyngeflow.casework;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class ApplicationStoriesOnPostgresTest extends ApplicationStories {}
