#pragma once

#include "agent/meta/graphclient.h"

namespace migochat {

/// What an attempt that brought no message id means. An answer that Graph itself did not write (a gateway's page,
/// half a text, a success without an id) is Unknown when the request may have passed, so that it is never sent
/// again blindly.
[[nodiscard]] SendFailure readSendFailure(GraphProduct product, const Result<GraphReply> &reply);

} // namespace migochat
