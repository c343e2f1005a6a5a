package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class ChairRotationOnPostgresTest extends ChairRotationStory {}
