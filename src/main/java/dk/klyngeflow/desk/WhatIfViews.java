package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.WhatIfDesk.Tried;
import dk.klyngeflow.casework.whatif.TableCopy;
import dk.klyngeflow.casework.whatif.TableTrial.Asked;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What a trial of a table shows. */
@Component
class WhatIfViews {

    static final List<String> HEADINGS =
            List.of("Sag", "Titel", "Status", "Nu", "Række nu", "Med kopien", "Række i kopien", "Søgt", "Bevilget");

    /** The page shows no more; the file has them all. */
    static final int MOST = 100;

    record Cell(String field, String label, String value, List<Choice> choices) {}

    record Choice(String value, String text) {}

    /** @param was the number of the row in force, 0 for one that was added */
    record RowView(int number, int was, String note, List<Cell> conditions, List<Cell> answers) {}

    record ColumnHelp(String label, String allowed) {}

    record Line(
            String number,
            String title,
            String status,
            String was,
            String rowBefore,
            String would,
            String rowAfter,
            @Nullable Money applied,
            @Nullable Money granted) {}

    /** How many went from one answer to another, and their money. */
    record Move(String from, String to, int cases, Money applied, Money granted) {}

    record Result(
            int cases,
            int changedCases,
            List<Line> changed,
            List<Move> moves,
            boolean money,
            Money grantedStopped,
            Money appliedLetOn,
            boolean stopping,
            List<Line> gaps,
            List<Line> overlaps,
            Map<Integer, Integer> firedBefore,
            Map<Integer, Integer> firedAfter) {}

    private final CaseRegister cases;
    private final TableWords words;

    WhatIfViews(CaseRegister cases, TableWords words) {
        this.cases = cases;
        this.words = words;
    }

    List<RowView> rows(TableCopy copy) {
        var rows = new ArrayList<RowView>();
        for (int r = 0; r < copy.rows().size(); r++) {
            var row = copy.rows().get(r);
            var conditions = new ArrayList<Cell>();
            for (int c = 0; c < copy.conditions().size(); c++) {
                var column = copy.conditions().get(c);
                conditions.add(new Cell(
                        "r%d-b%d".formatted(r + 1, c + 1),
                        "Række %d, %s".formatted(r + 1, column.label()),
                        words.shown(column, row.conditions().get(c)),
                        List.of()));
            }
            var answers = new ArrayList<Cell>();
            for (int c = 0; c < copy.answers().size(); c++) {
                var column = copy.answers().get(c);
                answers.add(new Cell(
                        "r%d-s%d".formatted(r + 1, c + 1),
                        "Række %d, %s".formatted(r + 1, column.label()),
                        row.answers().get(c),
                        column.allowed().stream()
                                .map(value -> new Choice(value, words.of(column, value)))
                                .toList()));
            }
            rows.add(new RowView(r + 1, row.from(), row.note(), conditions, answers));
        }
        return rows;
    }

    List<ColumnHelp> help(TableCopy copy) {
        return copy.conditions().stream()
                .map(column -> new ColumnHelp(
                        column.label(),
                        column.allowed().isEmpty()
                                ? "et tal, en grænse (< 3, >= 3) eller et interval ([3..12])"
                                : column.allowed().stream()
                                        .map(value -> words.of(column, value))
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    Result result(Tried tried) {
        var asked = tried.outcome().asked();
        var changed = asked.stream().filter(Asked::isChanged).toList();
        var gaps = asked.stream().filter(one -> one.after().isGap()).toList();
        var overlaps = asked.stream().filter(one -> one.after().isOverlap()).toList();
        return new Result(
                asked.size(),
                changed.size(),
                lines(tried, changed.stream().limit(MOST).toList()),
                moves(tried, changed),
                asked.stream().anyMatch(one -> one.past().applied().isPresent()),
                granted(changed.stream()
                        .filter(one -> !stopped(tried, one.before().values())
                                && stopped(tried, one.after().values()))
                        .toList()),
                applied(changed.stream()
                        .filter(one -> stopped(tried, one.before().values())
                                && !stopped(tried, one.after().values()))
                        .toList()),
                !tried.stops().isEmpty(),
                lines(tried, gaps.stream().limit(MOST).toList()),
                lines(tried, overlaps.stream().limit(MOST).toList()),
                tried.outcome().firedBefore(),
                tried.outcome().firedAfter());
    }

    /** Every case that would have come out otherwise. */
    List<List<Object>> export(Tried tried) {
        var changed = tried.outcome().asked().stream().filter(Asked::isChanged).toList();
        return lines(tried, changed).stream()
                .map(line -> Arrays.<Object>asList(
                        line.number(),
                        line.title(),
                        line.status(),
                        line.was(),
                        line.rowBefore(),
                        line.would(),
                        line.rowAfter(),
                        line.applied(),
                        line.granted()))
                .toList();
    }

    private List<Line> lines(Tried tried, List<Asked> asked) {
        var files = cases.find(asked.stream().map(one -> one.past().number()).toList()).stream()
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        return asked.stream().map(one -> line(tried, one, files)).toList();
    }

    private Line line(Tried tried, Asked one, Map<CaseNumber, CaseFile> files) {
        var file = files.get(one.past().number());
        return new Line(
                file.number().value(),
                file.title(),
                one.past().granted().isPresent() ? "Bevilget" : file.status().danish(),
                words.of(tried.before(), one.before()),
                rows(one.before().rows()),
                words.of(tried.after(), one.after()),
                rows(one.after().rows()),
                one.past().applied().orElse(null),
                one.past().granted().orElse(null));
    }

    private static String rows(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Move> moves(Tried tried, List<Asked> changed) {
        record Way(String from, String to) {}
        var ways = changed.stream()
                .collect(Collectors.groupingBy(
                        one -> new Way(words.of(tried.before(), one.before()), words.of(tried.after(), one.after())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return ways.entrySet().stream()
                .map(way -> new Move(
                        way.getKey().from(),
                        way.getKey().to(),
                        way.getValue().size(),
                        applied(way.getValue()),
                        granted(way.getValue())))
                .toList();
    }

    private static boolean stopped(Tried tried, List<String> answers) {
        return answers.isEmpty() || answers.stream().anyMatch(tried.stops()::contains);
    }

    private static Money applied(List<Asked> asked) {
        return sum(asked, one -> one.past().applied());
    }

    private static Money granted(List<Asked> asked) {
        return sum(asked, one -> one.past().granted());
    }

    private static Money sum(List<Asked> asked, Function<Asked, Optional<Money>> amount) {
        return asked.stream().map(amount).flatMap(Optional::stream).reduce(Money.ZERO, Money::plus);
    }
}
