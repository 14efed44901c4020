#include "agent/http/httpheaders.h"

namespace migochat {

void HttpHeaders::add(QByteArrayView name, QByteArrayView value)
{
    Field field{.name = m_block.size(), .nameLength = name.size(), .value = 0, .valueLength = value.size()};
    m_block.append(name);
    field.value = m_block.size();
    m_block.append(value);
    m_fields.append(field);
}

QByteArrayView HttpHeaders::nameAt(qsizetype index) const
{
    const Field &field = m_fields.at(index);
    return QByteArrayView(m_block).sliced(field.name, field.nameLength);
}

QByteArrayView HttpHeaders::valueAt(qsizetype index) const
{
    const Field &field = m_fields.at(index);
    return QByteArrayView(m_block).sliced(field.value, field.valueLength);
}

qsizetype HttpHeaders::count(QByteArrayView name) const
{
    qsizetype found = 0;
    for (qsizetype i = 0; i < size(); ++i) {
        if (equalsIgnoringCase(nameAt(i), name))
            ++found;
    }
    return found;
}

QByteArrayView HttpHeaders::value(QByteArrayView name) const
{
    for (qsizetype i = 0; i < size(); ++i) {
        if (equalsIgnoringCase(nameAt(i), name))
            return valueAt(i);
    }
    return {};
}

bool HttpHeaders::hasToken(QByteArrayView name, QByteArrayView token) const
{
    for (qsizetype i = 0; i < size(); ++i) {
        if (!equalsIgnoringCase(nameAt(i), name))
            continue;
        QByteArrayView rest = valueAt(i);
        while (!rest.isEmpty()) {
            const qsizetype comma = rest.indexOf(',');
            const QByteArrayView word = comma < 0 ? rest : rest.first(comma);
            if (equalsIgnoringCase(word.trimmed(), token))
                return true;
            rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
        }
    }
    return false;
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

} // namespace migochat
