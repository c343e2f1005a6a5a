package dk.klyngeflow.notifications;

import dk.klyngeflow.support.OnH2;

@OnH2
class PostmanTest extends PostmanStory {}
