#pragma once

#include "app/domain/id.h"

#include <set>

namespace migochat {

/// Which messages were told once. Only the newest are kept one by one, however long the program runs: whatever is older
/// than they counts as told.
class ToldMessages
{
public:
    static constexpr std::size_t kKept = 4096;

    [[nodiscard]] bool contains(MessageId message) const
    {
        return message.value() <= m_allUpTo || m_kept.contains(message.value());
    }
    void insert(MessageId message)
    {
        if (contains(message))
            return;
        m_kept.insert(message.value());
        if (m_kept.size() > kKept)
            m_allUpTo = m_kept.extract(m_kept.begin()).value();
    }

private:
    std::set<qint64> m_kept;
    qint64 m_allUpTo = 0;
};

} // namespace migochat
