#include "ui/models/stafflist.h"

#include "app/store/reader.h"

#include <algorithm>

namespace migochat {

StaffList::StaffList(Reader &reader, QObject *parent) : QObject(parent), m_reader(reader)
{
    reread();
}

bool StaffList::has(StaffId staff) const
{
    return std::ranges::find(m_people, staff, &settings::Staff::id) != m_people.end();
}

QString StaffList::nameOf(StaffId staff) const
{
    const auto found = std::ranges::find(m_people, staff, &settings::Staff::id);
    return found == m_people.end() ? QString() : found->name;
}

void StaffList::apply(const ChangeSet &changes)
{
    if (touches(changes, Topic::Staff))
        reread();
}

void StaffList::reread()
{
    m_asked.run(this, m_reader.run(&settings::staff), [this](const Result<QList<settings::Staff>> &people) {
        if (!people)
            return; // those who were known stay; the next change asks again
        m_people = *people;
        Q_EMIT changed();
    });
}

} // namespace migochat
