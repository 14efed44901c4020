#pragma once

#include <QLoggingCategory>

namespace migochat {

Q_DECLARE_LOGGING_CATEGORY(lcHttp)

} // namespace migochat
