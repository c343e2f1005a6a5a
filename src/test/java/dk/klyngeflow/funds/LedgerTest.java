package dk.klyngeflow.funds;

import dk.klyngeflow.support.OnH2;

@OnH2
class LedgerTest extends LedgerStory {}
