package dk.klyngeflow.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what reaches the database: statements sent (a batch is one) and transactions that wrote something. And refuses on H2
 * what PostgreSQL refuses by itself: to write or lock in a transaction that said it would only read.
 */
@Component
public class SqlCounter implements BeanPostProcessor {

    /** What a step cost. */
    public record Cost(int statements, int transactions) {}

    private static final Pattern WRITES =
            Pattern.compile("^\\s*(insert|update|delete|merge)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKS = Pattern.compile("\\bfor update\\b", Pattern.CASE_INSENSITIVE);
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

    public Cost of(Runnable step) {
        int statements = STATEMENTS.get();
        int transactions = TRANSACTIONS.get();
        step.run();
        return new Cost(STATEMENTS.get() - statements, TRANSACTIONS.get() - transactions);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? counted(DataSource.class, source)
                : bean;
    }

    /** The same object, counted, and whatever it gives out that leads to statements. */
    private static <T> T counted(Class<T> type, Object target) {
        var wrote = new AtomicBoolean();
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute") && !isBeside()) {
                        STATEMENTS.incrementAndGet();
                    }
                    if (target instanceof Connection
                            && method.getName().equals("commit")
                            && wrote.getAndSet(false)
                            && !isBeside()) {
                        TRANSACTIONS.incrementAndGet();
                    }
                    if (target instanceof Connection && method.getName().startsWith("prepareStatement")) {
                        requireWritable((String) arguments[0]);
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        if (result instanceof Connection) {
                            return counted(Connection.class, result);
                        }
                        if (result instanceof PreparedStatement
                                && method.getName().startsWith("prepareStatement")) {
                            wrote.compareAndSet(
                                    false, WRITES.matcher((String) arguments[0]).find());
                            return counted(PreparedStatement.class, result);
                        }
                        if (result instanceof Statement && method.getName().equals("createStatement")) {
                            return counted(Statement.class, result);
                        }
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** The program's own jobs, and the engine's, look every few seconds whether there is something to do; no step costs that. */
    private static boolean isBeside() {
        var thread = Thread.currentThread().getName();
        return thread.startsWith("scheduling-") || thread.startsWith("JobExecutor");
    }

    private static void requireWritable(String sql) throws SQLException {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && (WRITES.matcher(sql).find() || LOCKS.matcher(sql).find())) {
            throw new SQLException("in a read-only transaction: " + sql);
        }
    }
}
