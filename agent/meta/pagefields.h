#pragma once

#include <QStringList>

/// Webhook fields of the object "page". The app subscribes to them for its address and the page for the app: only what
/// both have arrives.
namespace migochat::pagefields {

/// What works with pages_messaging alone.
[[nodiscard]] const QStringList &talk();
/// Everything that has to be there: talk(), comments and lead ads.
[[nodiscard]] const QStringList &all();
/// Kinds that not every app may have, or that an older version of the webhooks does not know.
[[nodiscard]] const QStringList &rare();

} // namespace migochat::pagefields
