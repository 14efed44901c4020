#pragma once

#include "tests/sim/simtypes.h"

namespace migochat::sim {

struct Fault;

/// A Graph refusal as Meta words it. Subcode 0 is left out, as it is there.
struct GraphError {
    int status = 400;
    int code = 100;
    int subcode = 0;
    QString message;
    QString details;        ///< WhatsApp's error_data.details
    bool transient = false; ///< is_transient, left out when false
};

[[nodiscard]] SimResponse refuse(const GraphError &error);

/// Messenger: HTTP 400 with "(#code) message".
[[nodiscard]] SimResponse refuseMessenger(int code, int subcode, const QString &message);

/// WhatsApp: title, HTTP status and details of that documented code.
[[nodiscard]] SimResponse refuseWhatsApp(int code, const QString &details = {});

/// The refusal ordered for a send by a Fault: any code, also one without an entry here.
[[nodiscard]] SimResponse refuseAsOrdered(Channel channel, const Fault &fault);

/// 100/33: no such object, or none for this token.
[[nodiscard]] SimResponse refuseNode(const SimRequest &request, const QString &node);

/// The errors[] member of a failed WhatsApp status.
[[nodiscard]] QJsonObject whatsAppErrorObject(int code, const QString &details = {});

} // namespace migochat::sim
