package dk.klyngeflow.files;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class FilesOnPostgresTest extends FilesStory {}
