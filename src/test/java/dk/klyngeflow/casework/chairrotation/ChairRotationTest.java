package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.support.OnH2;

@OnH2
class ChairRotationTest extends ChairRotationStory {}
