#pragma once

#include "app/protocol/frames.h"

#include <QSet>

#include <optional>

namespace migochat {

/// Joins the changes of several commits into one ring; above kMaxRingChanges it only says "many".
class RingMerger
{
public:
    void add(const ChangeSet &changes, Revision revision);

    [[nodiscard]] bool isEmpty() const { return !m_ring; }
    /// The ring so far; the next one starts empty.
    [[nodiscard]] RingFrame take();

private:
    std::optional<RingFrame> m_ring;
    QSet<Change> m_seen;
};

} // namespace migochat
