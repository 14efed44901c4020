#pragma once

#include "app/store/sql.h"

#include <QByteArray>

/// Which rows go when a customer is forgotten, table by table: children before what they point to.
namespace migochat::erasing {

/// With `:contact`, before the conversations, which leads and scores point to.
[[nodiscard]] SqlList ofLead();
/// With `:conversation`; counts its messages out of the days first.
[[nodiscard]] SqlList ofConversation();
/// With `:contact`: what hangs on the record itself.
[[nodiscard]] SqlList ofContact();
/// With `:contact`, once all of its records are bare.
[[nodiscard]] SqlList recordItself();

/// What is freed meanwhile is overwritten with zeros at once; in between SQLite does that only where it costs no page more.
class Overwriting
{
public:
    explicit Overwriting(const Database &database)
        : m_database(database), m_begun(m_database.execute(QByteArrayLiteral("PRAGMA secure_delete = ON;")))
    {
    }
    Q_DISABLE_COPY_MOVE(Overwriting)
    ~Overwriting()
    {
        // The job has failed by then, and staying thorough would only be slower.
        if (!m_isOver) {
            [[maybe_unused]] const Result<> ended = end();
        }
    }

    [[nodiscard]] const Result<> &begun() const { return m_begun; }
    [[nodiscard]] Result<> end()
    {
        m_isOver = true;
        return m_database.execute(QByteArrayLiteral("PRAGMA secure_delete = FAST;"));
    }

private:
    const Database &m_database;
    const Result<> m_begun;
    bool m_isOver = false;
};

} // namespace migochat::erasing
