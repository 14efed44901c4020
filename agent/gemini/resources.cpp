#include "agent/gemini/resources.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

// Static libraries lose their resources unless somebody names them; the macro has to stand outside namespaces.
static void initAssistantResource()
{
    Q_INIT_RESOURCE(assistant);
}

namespace migochat {

QByteArray assistantResource(QLatin1StringView name)
{
    initAssistantResource();
    QFile file(u":/assistant/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "assistantResource", "the file is listed in assistant.qrc");
    return opened ? file.readAll() : QByteArray();
}

} // namespace migochat
