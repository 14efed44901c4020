#pragma once

#include "app/domain/messagecontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace migochat::content {

/// Reads or writes the members of a content, so that each is named once. What is empty is not written.
class Members
{
public:
    [[nodiscard]] static Members reading(const QJsonObject &object) { return Members(object, true); }
    [[nodiscard]] static Members writing() { return Members({}, false); }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

    Members &member(QLatin1StringView name, QString &value)
    {
        if (m_reads)
            value = m_object.value(name).toString();
        else if (!value.isEmpty())
            m_object.insert(name, value);
        return *this;
    }

    Members &member(QLatin1StringView name, double &value)
    {
        if (m_reads)
            value = m_object.value(name).toDouble();
        else
            m_object.insert(name, value);
        return *this;
    }

    Members &member(QLatin1StringView name, qint64 &value)
    {
        if (m_reads)
            value = m_object.value(name).toInteger();
        else if (value != 0)
            m_object.insert(name, value);
        return *this;
    }

    Members &member(QLatin1StringView name, int &value)
    {
        if (m_reads)
            value = m_object.value(name).toInt();
        else
            m_object.insert(name, value);
        return *this;
    }

    Members &member(QLatin1StringView name, bool &value)
    {
        if (m_reads)
            value = m_object.value(name).toBool();
        else if (value)
            m_object.insert(name, true);
        return *this;
    }

    Members &member(QLatin1StringView name, QStringList &value)
    {
        if (!m_reads) {
            if (!value.isEmpty())
                m_object.insert(name, QJsonArray::fromStringList(value));
            return *this;
        }
        value.clear();
        for (const QJsonValue item : m_object.value(name).toArray())
            value.append(item.toString());
        return *this;
    }

    Members &choice(QLatin1StringView name, ButtonKind &value)
    {
        static constexpr std::array kTexts{QLatin1StringView("reply"), QLatin1StringView("url"),
                                           QLatin1StringView("phone"), QLatin1StringView("copy_code")};
        if (!m_reads) {
            m_object.insert(name, kTexts[static_cast<std::size_t>(value)]);
            return *this;
        }
        const QString text = m_object.value(name).toString();
        for (std::size_t i = 0; i < kTexts.size(); ++i) {
            if (text == kTexts[i])
                value = static_cast<ButtonKind>(i);
        }
        return *this;
    }

    template <typename T>
    Members &list(QLatin1StringView name, QList<T> &items, void (*visit)(Members &, T &))
    {
        if (m_reads) {
            items.clear();
            for (const QJsonValue value : m_object.value(name).toArray()) {
                Members inner = reading(value.toObject());
                visit(inner, items.emplaceBack());
            }
            return *this;
        }
        QJsonArray array;
        for (T &item : items) {
            Members inner = writing();
            visit(inner, item);
            array.append(inner.object());
        }
        if (!array.isEmpty())
            m_object.insert(name, array);
        return *this;
    }

private:
    Members(const QJsonObject &object, bool reads) : m_object(object), m_reads(reads) {}

    QJsonObject m_object;
    bool m_reads;
};

} // namespace migochat::content
