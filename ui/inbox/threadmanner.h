#pragma once

#include "ui/inbox/messagemenu.h"

namespace migochat {

/// What holds for all rows of a thread.
struct ThreadManner {
    enum class Edge { Start, End };

    messagemenu::Offer offer = messagemenu::Offer::Everything;
    Edge own = Edge::End;                                   ///< of the line: where our own messages stand
    Qt::LayoutDirection wordless = Qt::LayoutDirectionAuto; ///< of text without letters; Auto: as the screen

    friend bool operator==(const ThreadManner &, const ThreadManner &) = default;
};

} // namespace migochat
