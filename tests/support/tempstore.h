#pragma once

#include "app/store/writer.h"

#include <QTemporaryDir>

namespace migochat::test {

/// The text in the first row of a statement, asked through a connection of its own, because Database only takes literals.
[[nodiscard]] QString firstText(const QString &file, const QByteArray &sql);

/// A store in a folder of its own that vanishes with the object.
class TempStore
{
public:
    TempStore();

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("migochat.db")); }

    /// The writing side; opened on first use, so that a test can look at the file without it.
    Writer &writer();
    /// A connection of the test's own, opened again on every call.
    [[nodiscard]] Database reading() const;
    /// Ends the writer as a clean quit does; everything can be searched for afterwards.
    void closeWriter() { m_writer.reset(); }

    /// Runs a job and waits for its commit.
    template <typename Fn>
    [[nodiscard]] auto write(Fn job) -> std::invoke_result_t<Fn &, Transaction &>;

    /// The number in the first row of a statement.
    [[nodiscard]] qint64 number(const QByteArray &sql) const;
    /// The text in the first row of a statement.
    [[nodiscard]] QString text(const QByteArray &sql) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Writer> m_writer;
};

} // namespace migochat::test

#include "tests/support/waitfor.h"

template <typename Fn>
auto migochat::test::TempStore::write(Fn job) -> std::invoke_result_t<Fn &, Transaction &>
{
    return waitFor(writer().run(std::move(job)));
}
