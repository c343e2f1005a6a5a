package dk.klyngeflow.casework;

import dk.klyngeflow.support.OnH2;

@OnH2
class SuccessionTest extends SuccessionStory {}
