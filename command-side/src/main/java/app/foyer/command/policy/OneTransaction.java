package app.foyer.command.policy;

import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Lets what Axon does within a transaction share one of Spring's. The disk is not waited for: what
 * Postgres loses when it falls, positions and agenda together, is written anew from the log.
 */
final class OneTransaction implements TransactionManager {
    private final PlatformTransactionManager manager;
    private final JdbcTemplate unhurried;

    /**
     * @param database with connections that know of the transaction
     */
    OneTransaction(PlatformTransactionManager manager, DataSource database) {
        this.manager = manager;
        this.unhurried = new JdbcTemplate(database);
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
        unhurried.execute("set local synchronous_commit = off");
        return new Transaction() {
            @Override
            public void commit() {
                manager.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    manager.rollback(status);
                }
            }
        };
    }
}
