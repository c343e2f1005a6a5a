package dk.klyngeflow.desk;

import dk.klyngeflow.casework.RotationDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rotation plan of a cluster's chairs; the secretariat that keeps it writes down who holds the political chair. */
@Controller
class RotationPages {

    /** As typed. */
    record Political(String municipality, String from) {}

    private static final int ID = 40;

    private final Organisation organisation;
    private final RotationViews views;
    private final RotationDesk desk;

    RotationPages(Organisation organisation, RotationViews views, RotationDesk desk) {
        this.organisation = organisation;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/klynger/{id}/formandskaber")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(cluster(id, person), person, model);
    }

    @PostMapping("/klynger/{id}/formandskaber")
    String politicalChair(
            @PathVariable String id,
            @ModelAttribute Political typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var cluster = cluster(id, person);
        var rotation = organisation.rotationOf(cluster.id()).orElseThrow(RotationPages::notFound);
        if (!desk.mayChange(rotation, person)) {
            throw new AccessDeniedException("only the secretariat that keeps the plan");
        }
        var refusals = new Refusals();
        var municipality = refusals.take(() -> Typed.requiredLine("municipality", "Kommune", typed.municipality(), ID));
        var from = refusals.take(() -> Typed.requiredDate("from", "Fra og med", typed.from()));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.politicalChair(cluster.id(), municipality, from, person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute(
                    "done", "Det politiske medformandskab er skrevet ind. Skiftet skal nu bekræftes i opgavelisten.");
            return "redirect:/klynger/" + cluster.id() + "/formandskaber";
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        model.addAttribute("political", typed);
        return page(cluster, person, model);
    }

    private String page(Cluster cluster, SignedIn person, Model model) {
        var rotation = organisation.rotationOf(cluster.id());
        model.addAttribute("clusterName", cluster.name());
        rotation.map(found -> views.page(cluster, found)).ifPresent(page -> model.addAttribute("rotation", page));
        model.addAttribute(
                "keeper", rotation.filter(found -> isKeeper(found, person)).isPresent());
        if (!model.containsAttribute("political")) {
            model.addAttribute("political", new Political("", ""));
        }
        return "groups/rotation";
    }

    private boolean isKeeper(Rotation rotation, SignedIn person) {
        return desk.mayChange(rotation, person);
    }

    private Cluster cluster(String id, SignedIn person) {
        return organisation.clusters().stream()
                .filter(one -> one.id().value().equals(id) && person.tenants().contains(id))
                .findFirst()
                .orElseThrow(RotationPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
