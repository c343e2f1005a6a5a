package dk.klyngeflow.files;

import dk.klyngeflow.support.OnH2;

@OnH2
class FilesTest extends FilesStory {}
