package dk.klyngeflow.startup;

import dk.klyngeflow.support.OnH2;

@OnH2
class EngineTablesTest extends EngineTablesStory {}
