package dk.klyngeflow.desk;

import dk.klyngeflow.casework.WhatIfDesk;
import dk.klyngeflow.casework.whatif.TableCopy;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may ask "what if?": the secretariats of a cluster, about that cluster. For anybody else the cluster is not there. */
@Component
class WhatIfAccess {

    private final WhatIfDesk desk;
    private final FundYears years;

    WhatIfAccess(WhatIfDesk desk, FundYears years) {
        this.desk = desk;
        this.years = years;
    }

    List<Cluster> clustersOf(SignedIn person) {
        var clusters = desk.clustersOf(person);
        if (clusters.isEmpty()) {
            throw new AccessDeniedException("only secretariats of a cluster");
        }
        return clusters;
    }

    Cluster cluster(String id, SignedIn person) {
        return clustersOf(person).stream()
                .filter(cluster -> cluster.id().value().equals(id))
                .findFirst()
                .orElseThrow(WhatIfAccess::notFound);
    }

    TableCopy table(String id) {
        return desk.table(id).orElseThrow(WhatIfAccess::notFound);
    }

    FundYear year(Cluster cluster, int year) {
        return years.find(cluster.id(), year).orElseThrow(WhatIfAccess::notFound);
    }

    List<FundYear> years(Cluster cluster) {
        return years.of(cluster.id());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
