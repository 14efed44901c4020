#pragma once

#include "app/store/database.h"

#include <QDir>

namespace migochat {

/// Brings a store to the newest schema or refuses. Steps are files `NNNN_slug.sql`, each one transaction that also
/// records the step's name, SHA-256 and time; a step that was applied and edited afterwards is refused.
/// Before the first step on a file that holds data, a copy `<file>.before-<version>` is written.
class Migrator
{
public:
    /// The steps that travel inside the program; tests pass a folder of their own.
    Migrator();
    explicit Migrator(QString folder);

    /// The version reached. Errors: StorageTooNew, StorageCorrupt (edited or missing step), StorageFull (no copy).
    [[nodiscard]] Result<int> migrate(const Database &database) const;

    /// For read-only connections: StorageTooNew, or StorageFull when the schema is still older than this program.
    [[nodiscard]] Result<> checkReadable(const Database &database) const;

    [[nodiscard]] int newestVersion() const;

private:
    struct Step {
        int version = 0;
        QString name;
        QByteArray sql;
    };

    [[nodiscard]] Result<QList<Step>> steps() const;
    [[nodiscard]] static Result<int> versionOf(const Database &database);
    [[nodiscard]] static Result<> checkApplied(const Database &database, const QList<Step> &steps);
    [[nodiscard]] static Result<> apply(const Database &database, const Step &step);
    [[nodiscard]] static Result<> copyBefore(const Database &database, int version);

    QString m_folder;
};

} // namespace migochat
