#pragma once

#include "app/domain/changes.h"
#include "app/store/settings.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class Reader;

/// Everybody who works in the shop, in the order of the store: read once, and again when somebody comes or is renamed.
class StaffList final : public QObject
{
    Q_OBJECT

public:
    explicit StaffList(Reader &reader, QObject *parent = nullptr);

    /// Empty until the first answer is there.
    [[nodiscard]] const QList<settings::Staff> &people() const { return m_people; }
    [[nodiscard]] bool has(StaffId staff) const;
    /// Empty for somebody without a name and for somebody who does not work here.
    [[nodiscard]] QString nameOf(StaffId staff) const;

    void apply(const ChangeSet &changes);
    void reread();

Q_SIGNALS:
    void changed();

private:
    Reader &m_reader;
    QList<settings::Staff> m_people;
    LatestOnly m_asked;
};

} // namespace migochat
