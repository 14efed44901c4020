#include "app/platform/memorysecretstore.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Async<QByteArray> MemorySecretStore::read(const QString &key)
{
    if (!m_values.contains(key))
        return resolved<QByteArray>(fail(ErrorCode::NotFound, u"no such secret"_s));
    return resolved<QByteArray>(m_values.value(key));
}

Async<> MemorySecretStore::write(const QString &key, const QByteArray &value)
{
    m_values.insert(key, value);
    return resolved<void>({});
}

Async<> MemorySecretStore::remove(const QString &key)
{
    m_values.remove(key);
    return resolved<void>({});
}

} // namespace migochat
