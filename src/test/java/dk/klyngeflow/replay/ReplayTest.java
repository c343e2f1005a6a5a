package dk.klyngeflow.replay;

import dk.klyngeflow.support.OnH2;

@OnH2
class ReplayTest extends ReplayStory {}
