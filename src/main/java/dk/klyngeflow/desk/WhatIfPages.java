package dk.klyngeflow.desk;

import dk.klyngeflow.casework.WhatIfDesk;
import dk.klyngeflow.casework.whatif.TableCopy;
import dk.klyngeflow.casework.whatif.TableTrial;
import dk.klyngeflow.casework.whatif.Threshold;
import dk.klyngeflow.documents.Csv;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What if a decision table had been another? The copy lives in the page's fields and nowhere else. */
@Controller
@RequestMapping("/hvad-nu-hvis")
class WhatIfPages {

    private static final String TRY = "proev";
    private static final String START_AGAIN = "forfra";

    /** A cluster with what can be asked about it. */
    record Choice(Cluster cluster, List<FundYear> years) {}

    private final WhatIfAccess access;
    private final WhatIfDesk desk;
    private final WhatIfViews views;
    private final TableWords words;

    WhatIfPages(WhatIfAccess access, WhatIfDesk desk, WhatIfViews views, TableWords words) {
        this.access = access;
        this.desk = desk;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    String choose(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute(
                "choices",
                access.clustersOf(person).stream()
                        .map(cluster -> new Choice(cluster, access.years(cluster)))
                        .toList());
        model.addAttribute("tables", desk.tables());
        return "whatif/choose";
    }

    @GetMapping("/{cluster}/tabel/{table:[a-zA-Z]+}")
    String show(
            @PathVariable("cluster") String id,
            @PathVariable String table,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.cluster(id, person);
        return page(cluster, access.table(table), Map.of(), new Refusals(), null, model);
    }

    @PostMapping("/{cluster}/tabel/{table:[a-zA-Z]+}")
    String change(
            @PathVariable("cluster") String id,
            @PathVariable String table,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.cluster(id, person);
        var inForce = access.table(table);
        var wanted = typed.getOrDefault("handling", TRY);
        if (wanted.equals(START_AGAIN)) {
            return page(cluster, inForce, Map.of(), new Refusals(), null, model);
        }
        var copy = TableForm.read(inForce, typed, words);
        if (!wanted.equals(TRY)) {
            return page(cluster, TableForm.changed(copy, wanted), typed, new Refusals(), null, model);
        }
        var refusals = new Refusals();
        var tried = tryIt(cluster, copy, typed, person, refusals);
        return page(cluster, copy, typed, refusals, tried, model);
    }

    @PostMapping("/{cluster}/tabel/{table:[a-zA-Z]+}/aendrede.csv")
    ResponseEntity<byte[]> export(
            @PathVariable("cluster") String id,
            @PathVariable String table,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person) {
        var cluster = access.cluster(id, person);
        var refusals = new Refusals();
        var tried = tryIt(cluster, TableForm.read(access.table(table), typed, words), typed, person, refusals);
        if (tried == null) {
            throw refusals.all().get(0);
        }
        return csv("hvad-nu-hvis-" + table, WhatIfViews.HEADINGS, views.export(tried));
    }

    static ResponseEntity<byte[]> csv(String name, List<String> headings, List<? extends List<?>> rows) {
        var file = ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
                .body(Csv.of(headings, rows));
    }

    /** Null where something cannot be read, which the refusals say. */
    @Nullable private WhatIfDesk.Tried tryIt(
            Cluster cluster, TableCopy copy, Map<String, String> typed, SignedIn person, Refusals refusals) {
        TableTrial.wrongIn(copy, words::of).forEach(refusals::add);
        var thresholds = refusals.take(() -> TableForm.thresholds(desk.thresholds(copy.table(), cluster.id()), typed));
        return refusals.isEmpty() ? desk.tryTable(cluster.id(), copy, thresholds, person) : null;
    }

    private String page(
            Cluster cluster,
            TableCopy copy,
            Map<String, String> typed,
            Refusals refusals,
            @Nullable WhatIfDesk.Tried tried,
            Model model) {
        var thresholds = desk.thresholds(copy.table(), cluster.id());
        model.addAttribute("cluster", cluster);
        model.addAttribute("copy", copy);
        model.addAttribute("rows", views.rows(copy));
        model.addAttribute("help", views.help(copy));
        model.addAttribute("thresholds", thresholds);
        model.addAttribute("limits", shown(thresholds, typed));
        model.addAttribute("result", tried == null ? null : views.result(tried));
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return "whatif/table";
    }

    private static Map<String, String> shown(List<Threshold> thresholds, Map<String, String> typed) {
        var shown = new HashMap<String, String>();
        for (var one : thresholds) {
            var now = one.now().map(String::valueOf).orElse("");
            shown.put(one.name(), typed.getOrDefault(one.name(), now));
        }
        return shown;
    }
}
