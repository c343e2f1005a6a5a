package dk.klyngeflow.funds;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a year's pools would have been under another model, or another percentage: the ledger's entries once more, in their
 * order, into other pools. Nothing is posted.
 *
 * <p>A case that would not have got its money leaves it to those that come after it. Money that was moved between pools, or
 * marked for the next year, was decided for the pools as they were: such entries are left out.
 */
public final class PoolTrial {

    /** A pool as it would have been. */
    public record TriedPool(PoolPart part, Money in, Money granted, Money held, Money free) {}

    /**
     * A case that would not have got its money.
     *
     * @param granted what it was granted in truth, less what came back
     * @param asked what was to be set aside when the pool was short, and by how much
     */
    public record Unfit(CaseNumber number, PoolPart part, Money asked, Money missing, Money granted) {}

    /** @param parts where each case's money would have come from */
    public record Outcome(List<TriedPool> pools, List<Unfit> unfit, Map<CaseNumber, PoolPart> parts) {}

    private record Round(CaseNumber number, int round) {}

    private static final class Balance {
        private Money in = Money.ZERO;
        private Money free = Money.ZERO;
        private Money held = Money.ZERO;
        private Money granted = Money.ZERO;

        private void receive(Money amount) {
            in = in.plus(amount);
            free = free.plus(amount);
        }
    }

    private final Map<PoolPart, Balance> pools = new EnumMap<>(PoolPart.class);
    private final Map<Round, Money> heldBy = new HashMap<>();
    private final Map<CaseNumber, Unfit> unfit = new LinkedHashMap<>();
    private final Map<CaseNumber, PoolPart> parts = new LinkedHashMap<>();
    private final List<PoolPart> inOrder;
    private final Function<CaseNumber, PoolPart> partOf;

    private PoolTrial(AllocationModel model, Function<CaseNumber, PoolPart> partOf) {
        this.inOrder = model.parts();
        this.partOf = partOf;
        inOrder.forEach(part -> pools.put(part, new Balance()));
    }

    /**
     * @param startPercent what the start of the year gets where the model divides the money
     * @param statements the entries of each of the year's pools
     * @param partOf the pool that a case would be granted from; one of the model's
     */
    public static Outcome of(
            AllocationModel model,
            int startPercent,
            Collection<List<LedgerEntry>> statements,
            Function<CaseNumber, PoolPart> partOf) {
        var trial = new PoolTrial(model, partOf);
        var entries = statements.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LedgerEntry::bookedAt))
                .toList();
        trial.open(sum(entries, EntryKind.ALLOCATED), startPercent);
        trial.pools.get(trial.inOrder.get(0)).receive(sum(entries, EntryKind.CARRIED_IN));
        trial.takeOut(sum(entries, EntryKind.SPENT_BEFORE));
        entries.forEach(trial::replay);
        return trial.outcome(entries);
    }

    private void open(Money received, int startPercent) {
        var rest = received;
        for (var part : inOrder) {
            boolean isLast = part == inOrder.get(inOrder.size() - 1);
            var share = isLast ? rest : Pools.share(received, startPercent);
            pools.get(part).receive(share);
            rest = rest.minus(share);
        }
    }

    /** What was granted before the books began comes out of the pools in their order. */
    private void takeOut(Money spent) {
        var rest = spent;
        for (var part : inOrder) {
            var pool = pools.get(part);
            var taken = rest.exceeds(pool.free) ? pool.free : rest;
            pool.free = pool.free.minus(taken);
            pool.granted = pool.granted.plus(taken);
            rest = rest.minus(taken);
        }
    }

    private void replay(LedgerEntry entry) {
        switch (entry.kind()) {
            case HELD -> hold(entry);
            case RELEASED -> release(entry);
            case GRANTED -> grant(entry);
            case RETURNED -> giveBack(entry);
            default -> {
                // Opened already, or decided for the pools as they were.
            }
        }
    }

    private void hold(LedgerEntry entry) {
        var number = entry.caseNumber().orElseThrow();
        if (unfit.containsKey(number)) {
            return;
        }
        var pool = pools.get(partOf(number));
        if (entry.amount().exceeds(pool.free)) {
            unfit.put(
                    number,
                    new Unfit(
                            number,
                            partOf(number),
                            entry.amount(),
                            entry.amount().minus(pool.free),
                            Money.ZERO));
            letGo(roundOf(entry), heldBy(entry));
            return;
        }
        pool.free = pool.free.minus(entry.amount());
        pool.held = pool.held.plus(entry.amount());
        heldBy.merge(roundOf(entry), entry.amount(), Money::plus);
    }

    private void release(LedgerEntry entry) {
        if (!unfit.containsKey(entry.caseNumber().orElseThrow())) {
            letGo(roundOf(entry), entry.amount());
        }
    }

    private void letGo(Round round, Money amount) {
        var pool = pools.get(partOf(round.number()));
        pool.held = pool.held.minus(amount);
        pool.free = pool.free.plus(amount);
        heldBy.merge(round, Money.ZERO.minus(amount), Money::plus);
    }

    private void grant(LedgerEntry entry) {
        var number = entry.caseNumber().orElseThrow();
        if (unfit.containsKey(number)) {
            return;
        }
        var pool = pools.get(partOf(number));
        pool.held = pool.held.minus(entry.amount());
        pool.granted = pool.granted.plus(entry.amount());
        heldBy.merge(roundOf(entry), Money.ZERO.minus(entry.amount()), Money::plus);
    }

    private void giveBack(LedgerEntry entry) {
        var number = entry.caseNumber().orElseThrow();
        if (unfit.containsKey(number)) {
            return;
        }
        var pool = pools.get(partOf(number));
        pool.granted = pool.granted.minus(entry.amount());
        pool.free = pool.free.plus(entry.amount());
    }

    private Outcome outcome(List<LedgerEntry> entries) {
        var tried = new ArrayList<TriedPool>();
        pools.forEach((part, pool) -> tried.add(new TriedPool(part, pool.in, pool.granted, pool.held, pool.free)));
        var left = unfit.values().stream()
                .map(one ->
                        new Unfit(one.number(), one.part(), one.asked(), one.missing(), granted(entries, one.number())))
                .toList();
        return new Outcome(List.copyOf(tried), left, Map.copyOf(parts));
    }

    private PoolPart partOf(CaseNumber number) {
        return parts.computeIfAbsent(number, partOf);
    }

    private Money heldBy(LedgerEntry entry) {
        return heldBy.getOrDefault(roundOf(entry), Money.ZERO);
    }

    private static Round roundOf(LedgerEntry entry) {
        return new Round(entry.caseNumber().orElseThrow(), entry.round());
    }

    private static Money granted(List<LedgerEntry> entries, CaseNumber number) {
        var own = entries.stream()
                .filter(entry -> entry.caseNumber().filter(number::equals).isPresent())
                .toList();
        return sum(own, EntryKind.GRANTED).minus(sum(own, EntryKind.RETURNED));
    }

    private static Money sum(List<LedgerEntry> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(LedgerEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
