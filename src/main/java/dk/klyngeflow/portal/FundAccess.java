package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sees a cluster's money: whoever belongs to the cluster its years, and its bodies' people every posting. */
@Component
class FundAccess {

    private final Organisation organisation;
    private final FundYears years;
    private final Pools pools;
    private final CaseRegister cases;

    FundAccess(Organisation organisation, FundYears years, Pools pools, CaseRegister cases) {
        this.cases = cases;
        this.organisation = organisation;
        this.years = years;
        this.pools = pools;
    }

    /** The clusters that the person belongs to. */
    List<Cluster> clustersOf(SignedIn person) {
        return organisation.clusters().stream()
                .filter(cluster -> person.tenants().contains(cluster.id().value()))
                .toList();
    }

    /** The cluster; for anybody outside it there is none. */
    Cluster cluster(String id, SignedIn person) {
        return clustersOf(person).stream()
                .filter(cluster -> cluster.id().value().equals(id))
                .findFirst()
                .orElseThrow(FundAccess::notFound);
    }

    /** The cluster, for members, chairs and secretariats of its bodies. */
    Cluster withPostings(String id, SignedIn person) {
        var cluster = cluster(id, person);
        if (!seesPostings(cluster, person)) {
            throw new AccessDeniedException("only who belongs to one of the cluster's bodies");
        }
        return cluster;
    }

    boolean seesPostings(Cluster cluster, SignedIn person) {
        return organisation.bodiesOf(cluster.id()).stream().anyMatch(body -> person.isInAny(body.groups()));
    }

    /** The case, where it is one of the cluster's, or has of its money. */
    CaseFile caseOf(Cluster cluster, String number) {
        return CaseNumber.parse(number)
                .flatMap(cases::find)
                .filter(file -> file.cluster().equals(cluster.id()) || pools.gaveTo(cluster.id(), file.number()))
                .orElseThrow(FundAccess::notFound);
    }

    FundYear year(Cluster cluster, int year) {
        return years.find(cluster.id(), year).orElseThrow(FundAccess::notFound);
    }

    Pool pool(Cluster cluster, int year, String part) {
        return pools.of(cluster.id(), year).stream()
                .filter(pool -> FundLinks.part(pool).equals(part))
                .findFirst()
                .orElseThrow(FundAccess::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
