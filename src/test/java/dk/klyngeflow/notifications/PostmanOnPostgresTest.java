package dk.klyngeflow.notifications;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class PostmanOnPostgresTest extends PostmanStory {}
