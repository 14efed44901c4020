#include "agent/doorbell/ringmerger.h"

#include <utility>

namespace migochat {

void RingMerger::add(const ChangeSet &changes, Revision revision)
{
    if (!m_ring)
        m_ring = RingFrame{.from = revision};
    m_ring->to = revision;
    if (m_ring->many)
        return;
    for (const Change &change : changes) {
        if (m_seen.contains(change))
            continue;
        m_seen.insert(change);
        m_ring->changes.append(change);
    }
    if (m_ring->changes.size() > kMaxRingChanges) {
        m_ring->many = true;
        m_ring->changes.clear();
    }
}

RingFrame RingMerger::take()
{
    m_seen.clear();
    return std::exchange(m_ring, std::nullopt).value_or(RingFrame{});
}

} // namespace migochat
