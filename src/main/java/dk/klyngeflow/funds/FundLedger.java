package dk.klyngeflow.funds;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.Ledger.Posting;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the pools' money. Entries are appended, never changed; a correction is a new entry. Safe to repeat: the
 * same key gives the same answer, and the same key with another amount is refused. Joins the caller's transaction, so a
 * process step and its posting commit or roll back together.
 */
@Service
@Transactional
public class FundLedger {

    private final Ledger entries;
    private final JdbcClient db;
    private final KlyngeClock clock;

    FundLedger(Ledger entries, JdbcClient db, KlyngeClock clock) {
        this.entries = entries;
        this.db = db;
        this.clock = clock;
    }

    /** Opens a pool of the year; an open one stays as it is. */
    void open(PoolId pool, ClusterId cluster, int year, PoolPart part, @Nullable Integer guidancePercent) {
        int there = db.sql("select count(*) from fund_pool where pool_id = ?")
                .param(pool.value())
                .query(Integer.class)
                .single();
        if (there == 0) {
            db.sql("""
                insert into fund_pool (pool_id, cluster_id, fund_year, part, name, guidance_percent)
                values (?, ?, ?, ?, ?, ?)
                """)
                    .params(pool.value(), cluster.value(), year, part.name(), part.danish(), guidancePercent)
                    .update();
        }
    }

    /** Money comes into the pool. */
    void allocate(EntryKey key, PoolId pool, Money amount, String decision) {
        post(new Posting(pool, key, EntryKind.ALLOCATED, amount, null, 0, decision));
    }

    /** Money that a cluster brings from the year before, when it begins in the middle of a year. */
    void bringIn(EntryKey key, PoolId pool, Money amount, String source) {
        post(new Posting(pool, key, EntryKind.CARRIED_IN, amount, null, 0, source));
    }

    /** Money that was granted before the cluster began to keep its year here. */
    void spentBefore(EntryKey key, PoolId pool, Money amount, String source) {
        post(new Posting(pool, key, EntryKind.SPENT_BEFORE, amount, null, 0, source));
    }

    /**
     * Sets {@code amount} aside for a case in its round, or says how much the pool lacks.
     *
     * @throws Refusal where the pool's year is closed
     */
    public Reservation hold(EntryKey key, PoolId pool, CaseNumber caseNumber, int round, Money amount) {
        var held = new Posting(pool, key, EntryKind.HELD, amount, caseNumber, round, null);
        requirePositive(amount);
        entries.lock(pool); // one writer per pool, so the checks below still hold when we append
        if (isPosted(held)) {
            return new Reservation.Held(key);
        }
        requireOpen(pool);
        return takeFree(held);
    }

    /** Takes the posting's amount out of what is free, under the pool's lock. */
    private Reservation takeFree(Posting posting) {
        var pool = posting.pool();
        var amount = posting.amount();
        var last = entries.last(pool);
        var free = last.map(LedgerEntry::free).orElse(Money.ZERO);
        if (amount.exceeds(free)) {
            return new Reservation.Short(amount.minus(free));
        }
        entries.append(posting, last, OffsetDateTime.now(clock));
        return new Reservation.Held(posting.key());
    }

    /**
     * Lets the case hold exactly {@code amount} in its round: sets aside what is missing, frees what is too much. Safe to
     * repeat, for it goes by what is held and not by a key.
     *
     * @return how much the pool lacks where it is short, all of it where its year is closed; then nothing has changed
     */
    public Reservation holdExactly(PoolId pool, CaseNumber caseNumber, int round, Money amount) {
        requirePositive(amount);
        entries.lock(pool);
        var booked = entries.of(caseNumber);
        var held = heldOf(Ledger.sums(booked, pool, round));
        var key = EntryKey.of("hold", caseNumber, round).part(Integer.toString(booked.size() + 1));
        if (amount.exceeds(held)) {
            var missing = amount.minus(held);
            return entries.isYearClosed(pool)
                    ? new Reservation.Short(missing)
                    : takeFree(new Posting(pool, key, EntryKind.HELD, missing, caseNumber, round, null));
        }
        if (held.exceeds(amount)) {
            var tooMuch = held.minus(amount);
            entries.append(
                    new Posting(pool, key, EntryKind.RELEASED, tooMuch, caseNumber, round, null),
                    OffsetDateTime.now(clock));
            return new Reservation.Held(key, tooMuch);
        }
        return new Reservation.Held(key);
    }

    /** What the case still holds in its round becomes free again; says nothing where it holds nothing. */
    public void release(EntryKey key, PoolId pool, CaseNumber caseNumber, int round) {
        entries.lock(pool);
        var booked = entries.of(caseNumber);
        var held = heldOf(Ledger.sums(booked, pool, round));
        if (held.isPositive() && find(key, booked).isEmpty()) {
            entries.append(
                    new Posting(pool, key, EntryKind.RELEASED, held, caseNumber, round, null),
                    OffsetDateTime.now(clock));
        }
    }

    /**
     * Grants out of what the case holds in its round; what is held beyond the grant becomes free.
     *
     * @throws IllegalStateException where the case holds less than {@code amount}
     */
    public void grant(EntryKey key, PoolId pool, CaseNumber caseNumber, int round, Money amount, String decision) {
        var grant = new Posting(pool, key, EntryKind.GRANTED, amount, caseNumber, round, decision);
        requirePositive(amount);
        entries.lock(pool);
        var booked = entries.of(caseNumber);
        if (isSame(grant, find(key, booked))) {
            return;
        }
        var held = heldOf(Ledger.sums(booked, pool, round));
        if (amount.exceeds(held)) {
            throw new IllegalStateException("%s holds %s and cannot be granted %s".formatted(caseNumber, held, amount));
        }
        var now = OffsetDateTime.now(clock);
        entries.append(grant, now);
        var rest = held.minus(amount);
        if (rest.isPositive()) {
            entries.append(
                    new Posting(pool, key.part("rest"), EntryKind.RELEASED, rest, caseNumber, round, decision), now);
        }
    }

    /**
     * Money that was granted and not used comes back.
     *
     * @throws IllegalStateException where more would come back than the case was granted
     */
    public void giveBack(EntryKey key, PoolId pool, CaseNumber caseNumber, int round, Money amount) {
        var posting = new Posting(pool, key, EntryKind.RETURNED, amount, caseNumber, round, null);
        requirePositive(amount);
        entries.lock(pool);
        var booked = entries.of(caseNumber);
        if (isSame(posting, find(key, booked))) {
            return;
        }
        var granted = grantedOf(Ledger.sums(booked, pool, round));
        if (amount.exceeds(granted)) {
            throw new IllegalStateException(
                    "%s was granted %s and cannot give back %s".formatted(caseNumber, granted, amount));
        }
        entries.append(posting, OffsetDateTime.now(clock));
    }

    /**
     * Moves free money between two pools of a year by a decision; both entries or none. Says how much is missing where it is
     * short.
     *
     * @param caseNumber the case that the decision was made in, or null where it was made in none
     * @throws Refusal where the year is closed
     */
    public Reservation transfer(
            EntryKey key, PoolId from, PoolId to, Money amount, @Nullable CaseNumber caseNumber, String decision) {
        var leaves = new Posting(from, key, EntryKind.TRANSFERRED_OUT, amount, caseNumber, 0, decision);
        requirePositive(amount);
        lockBoth(from, to);
        if (isPosted(leaves)) {
            return new Reservation.Held(key);
        }
        requireOpen(from);
        requireOpen(to);
        var taken = takeFree(leaves);
        if (taken instanceof Reservation.Held) {
            entries.append(
                    new Posting(to, key.part("in"), EntryKind.TRANSFERRED_IN, amount, caseNumber, 0, decision),
                    OffsetDateTime.now(clock));
        }
        return taken;
    }

    /** Marks free money that a case asks to carry over: until the answer nobody can be granted it. */
    public Reservation mark(EntryKey key, PoolId pool, CaseNumber caseNumber, Money amount) {
        var marked = new Posting(pool, key, EntryKind.MARKED, amount, caseNumber, 0, null);
        requirePositive(amount);
        entries.lock(pool);
        return isPosted(marked) ? new Reservation.Held(key) : takeFree(marked);
    }

    /** What the case has marked in the pool becomes free again; says nothing where it has marked nothing. */
    public void unmark(EntryKey key, PoolId pool, CaseNumber caseNumber) {
        entries.lock(pool);
        var marked = markedBy(caseNumber, pool);
        if (marked.isPositive()) {
            entries.append(
                    new Posting(pool, key, EntryKind.UNMARKED, marked, caseNumber, 0, null), OffsetDateTime.now(clock));
        }
    }

    /**
     * Carries what the case has marked over to a pool of the next year; both entries or none. The caller has the political
     * level's final word. Says nothing where nothing is marked.
     *
     * @throws Refusal where the next year is closed
     */
    public void carryOver(EntryKey key, PoolId from, PoolId to, CaseNumber caseNumber, String decision) {
        lockBoth(from, to);
        var marked = markedBy(caseNumber, from);
        if (!marked.isPositive()) {
            return;
        }
        requireOpen(to);
        var now = OffsetDateTime.now(clock);
        entries.append(new Posting(from, key, EntryKind.CARRIED_OUT, marked, caseNumber, 0, decision), now);
        entries.append(new Posting(to, key.part("in"), EntryKind.CARRIED_IN, marked, caseNumber, 0, decision), now);
    }

    /**
     * What the case holds in its round, and so much of its grant, goes with it to another pool, whose cluster has taken over:
     * all entries or none. Nothing becomes free on the way, and a closed year gives nothing new out. Safe to repeat.
     *
     * @param unpaid of what it was granted; what has been paid stays where it was granted
     * @return what has gone over; zero where there was nothing
     * @throws Refusal where the year that it would come to is closed
     * @throws IllegalStateException where the case was granted less than {@code unpaid}
     */
    public Money handOver(
            EntryKey key, PoolId from, PoolId to, CaseNumber caseNumber, int round, Money unpaid, String decision) {
        lockBoth(from, to);
        var booked = entries.of(caseNumber);
        if (find(key, booked).isPresent()) {
            return Money.ZERO;
        }
        var sums = Ledger.sums(booked, from, round);
        var held = heldOf(sums);
        var sum = held.plus(unpaid);
        if (!sum.isPositive()) {
            return Money.ZERO;
        }
        if (unpaid.exceeds(grantedOf(sums))) {
            throw new IllegalStateException("%s was granted less than %s in %s".formatted(caseNumber, unpaid, from));
        }
        requireOpen(to);
        var step = new Steps(caseNumber, round, decision);
        step.post(from, key.part("released"), EntryKind.RELEASED, held);
        step.post(from, key.part("returned"), EntryKind.RETURNED, unpaid);
        step.post(from, key, EntryKind.HANDED_OUT, sum);
        step.post(to, key.part("in"), EntryKind.HANDED_IN, sum);
        step.post(to, key.part("held"), EntryKind.HELD, sum);
        step.post(to, key.part("granted"), EntryKind.GRANTED, unpaid);
        return sum;
    }

    /** Several entries of one case on one decision; an amount of zero is no entry. */
    private final class Steps {

        private final CaseNumber caseNumber;
        private final int round;
        private final String decision;
        private final OffsetDateTime now = OffsetDateTime.now(clock);

        Steps(CaseNumber caseNumber, int round, String decision) {
            this.caseNumber = caseNumber;
            this.round = round;
            this.decision = decision;
        }

        void post(PoolId pool, EntryKey key, EntryKind kind, Money amount) {
            if (amount.isPositive()) {
                entries.append(new Posting(pool, key, kind, amount, caseNumber, round, decision), now);
            }
        }
    }

    /** What the case was granted in its round out of the pool, less what came back. */
    public Money grantedTo(PoolId pool, CaseNumber caseNumber, int round) {
        return grantedOf(entries.sums(pool, caseNumber, round));
    }

    /**
     * The same of each pool that has granted the case something, the latest first; more than one where its money was handed
     * over.
     */
    public Map<PoolId, Money> grantedTo(CaseNumber caseNumber, int round) {
        var booked = entries.of(caseNumber);
        var pools = booked.stream()
                .filter(entry -> entry.kind() == EntryKind.GRANTED)
                .map(LedgerEntry::pool)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(pools);
        var granted = new LinkedHashMap<PoolId, Money>();
        pools.forEach(pool -> granted.computeIfAbsent(pool, first -> grantedOf(Ledger.sums(booked, first, round))));
        return granted;
    }

    /** Whether this key has been posted: whoever repeats a step need not write about it again. */
    public boolean isPosted(EntryKey key) {
        return entries.find(key).isPresent();
    }

    /** Waits for its turn, and lets every other writer of the pool wait until the transaction ends. */
    public void lock(PoolId pool) {
        entries.lock(pool);
    }

    /** Whether something new can be given out of the pool, or its year is closed; under the pool's lock, so that it stays so. */
    public boolean isOpen(PoolId pool) {
        lock(pool);
        return !entries.isYearClosed(pool);
    }

    /** What is free in the pool. */
    public Money free(PoolId pool) {
        return entries.last(pool).map(LedgerEntry::free).orElse(Money.ZERO);
    }

    /** What is held in the pool for cases without a final answer. */
    public Money held(PoolId pool) {
        return entries.last(pool).map(LedgerEntry::held).orElse(Money.ZERO);
    }

    /** What waits in the pool for the answer to a carry-over. */
    public Money marked(PoolId pool) {
        return entries.last(pool).map(LedgerEntry::marked).orElse(Money.ZERO);
    }

    /** What the case has marked in the pool. */
    Money marked(PoolId pool, CaseNumber caseNumber) {
        return markedBy(caseNumber, pool);
    }

    /** The pool's entries in the order of their numbers. */
    public List<LedgerEntry> statement(PoolId pool) {
        return entries.of(pool);
    }

    /** The case's entries in the order in which they were booked. */
    public List<LedgerEntry> statement(CaseNumber caseNumber) {
        return entries.of(caseNumber);
    }

    /** Recomputes every balance of the pool from its entries; true where each is right and no number is missing. */
    public boolean balances(PoolId pool) {
        long free = 0;
        long held = 0;
        long marked = 0;
        int number = 0;
        for (var entry : entries.of(pool)) {
            free += entry.kind().toFree(entry.amount().oere());
            held += entry.kind().toHeld(entry.amount().oere());
            marked += entry.kind().toMarked(entry.amount().oere());
            number++;
            if (entry.number() != number
                    || entry.free().oere() != free
                    || entry.held().oere() != held
                    || entry.marked().oere() != marked) {
                return false;
            }
        }
        return true;
    }

    /** Always in the same order, so that two transfers the other way round do not wait for each other. */
    private void lockBoth(PoolId from, PoolId to) {
        Stream.of(from, to).map(PoolId::value).sorted().map(PoolId::new).forEach(entries::lock);
    }

    /** A closed year gives nothing new out; what is held in it may still be granted, released and paid. */
    private void requireOpen(PoolId pool) {
        if (entries.isYearClosed(pool)) {
            throw new Refusal("pool", "yearClosed", "Året er lukket: der kan ikke tildeles flere midler fra det.");
        }
    }

    private void post(Posting posting) {
        requirePositive(posting.amount());
        entries.lock(posting.pool());
        if (!isPosted(posting)) {
            requireOpen(posting.pool());
            entries.append(posting, OffsetDateTime.now(clock));
        }
    }

    private boolean isPosted(Posting posting) {
        return isSame(posting, entries.find(posting.key()));
    }

    private static Optional<LedgerEntry> find(EntryKey key, List<LedgerEntry> booked) {
        return booked.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private static boolean isSame(Posting posting, Optional<LedgerEntry> earlier) {
        earlier.ifPresent(entry -> {
            if (entry.kind() != posting.kind()
                    || !entry.amount().equals(posting.amount())
                    || !entry.pool().equals(posting.pool())) {
                throw new IllegalStateException("the key " + posting.key() + " is used for another posting");
            }
        });
        return earlier.isPresent();
    }

    /** What the case holds in its round. */
    public Money heldBy(PoolId pool, CaseNumber caseNumber, int round) {
        return heldOf(entries.sums(pool, caseNumber, round));
    }

    private static Money heldOf(Map<EntryKind, Money> sums) {
        return left(sums, EntryKind.HELD, EntryKind.RELEASED, EntryKind.GRANTED);
    }

    private static Money grantedOf(Map<EntryKind, Money> sums) {
        return left(sums, EntryKind.GRANTED, EntryKind.RETURNED);
    }

    private Money markedBy(CaseNumber caseNumber, PoolId pool) {
        return left(entries.sums(pool, caseNumber, 0), EntryKind.MARKED, EntryKind.UNMARKED, EntryKind.CARRIED_OUT);
    }

    /** What came by one kind of entries, less what went by the others. */
    private static Money left(Map<EntryKind, Money> sums, EntryKind came, EntryKind... went) {
        var left = sums.getOrDefault(came, Money.ZERO);
        for (var kind : went) {
            left = left.minus(sums.getOrDefault(kind, Money.ZERO));
        }
        return left;
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an amount is above zero, not " + amount);
        }
    }
}
