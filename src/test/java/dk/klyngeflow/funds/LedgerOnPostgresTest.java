package dk.klyngeflow.funds;

import dk.klyngeflow.support.OnPostgres;

@OnPostgres
class LedgerOnPostgresTest extends LedgerStory {}
