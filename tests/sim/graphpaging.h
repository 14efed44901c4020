#pragma once

#include "tests/sim/world.h"

#include <QJsonObject>

#include <optional>

namespace migochat::sim {

/// The part of a list that a Graph call asks for by `limit` and `after`.
struct PageSlice {
    qsizetype from = 0;
    qsizetype size = 25;
};

/// Nothing when the cursor is none of ours.
[[nodiscard]] std::optional<PageSlice> pageSlice(const SimRequest &request, qsizetype usual, qsizetype most);

/// The `paging` member. `next` is a whole address with the token in it but without the proof, as there.
[[nodiscard]] QJsonObject paging(const World &world, const SimRequest &request, const PageSlice &slice,
                                 qsizetype total);

/// The access token of a call, from its header, address or body.
[[nodiscard]] QString tokenOf(const SimRequest &request);

} // namespace migochat::sim
