#pragma once

#include "tests/sim/simtypes.h"

#include <QJsonObject>

#include <optional>

namespace migochat::sim {

/// One part of a multipart/form-data body.
struct FormPart {
    QString name;
    QString fileName;
    QString mimeType;
    QByteArray bytes;
};

/// The parts of a multipart/form-data request; empty when the body is not one.
[[nodiscard]] QList<FormPart> formParts(const SimRequest &request);

/// The parameters of a Graph call from wherever they may stand: address, form fields, multipart fields, JSON.
/// Values that are JSON text become objects, as Graph reads them. Files of multipart bodies are left out.
[[nodiscard]] QJsonObject graphBody(const SimRequest &request);

/// Whether the body claims to be JSON and is not.
[[nodiscard]] bool hasBrokenJson(const SimRequest &request);

} // namespace migochat::sim
