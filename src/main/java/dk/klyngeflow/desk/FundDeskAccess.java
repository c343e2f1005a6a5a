package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.FundDesk;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who writes about a cluster's money: the secretariat that keeps it. For anybody outside the cluster there is none. */
@Component
class FundDeskAccess {

    private final Organisation organisation;
    private final FundDesk desk;
    private final Pools pools;
    private final CaseRegister cases;

    FundDeskAccess(Organisation organisation, FundDesk desk, Pools pools, CaseRegister cases) {
        this.organisation = organisation;
        this.desk = desk;
        this.pools = pools;
        this.cases = cases;
    }

    Cluster ofKeeper(String id, SignedIn person) {
        var cluster = organisation.clusters().stream()
                .filter(found -> found.id().value().equals(id))
                .filter(found -> person.tenants().contains(id))
                .findFirst()
                .orElseThrow(FundDeskAccess::notFound);
        if (!desk.isKeeper(cluster.id(), person)) {
            throw new AccessDeniedException("only the secretariat that keeps the cluster's money");
        }
        return cluster;
    }

    CaseFile caseOf(Cluster cluster, String number) {
        return parsed(number)
                .flatMap(cases::find)
                .filter(file -> file.cluster().equals(cluster.id()) || pools.gaveTo(cluster.id(), file.number()))
                .orElseThrow(FundDeskAccess::notFound);
    }

    List<Pool> poolsOf(Cluster cluster, int year) {
        return pools.of(cluster.id(), year);
    }

    List<Pool> poolsOf(Cluster cluster) {
        return pools.of(cluster.id());
    }

    private static Optional<CaseNumber> parsed(String number) {
        try {
            return Optional.of(new CaseNumber(number));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
