#include "ui/control/newleaddesk.h"

#include "app/protocol/leadcommands.h"
#include "app/store/products.h"
#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/desk.h"
#include "ui/link/agentlink.h"
#include "ui/models/stafflist.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"

namespace migochat {

NewLeadDesk::NewLeadDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_link(parts.link), m_reader(parts.reader), m_staff(parts.staff),
      m_desk(parts.desk)
{
    m_place.commands.handle(command::kNewLead, [this] { ask(); });
}

void NewLeadDesk::ask()
{
    if (m_sheet)
        return;
    m_sheet = new NewLeadSheet(m_place.look, &m_place.window);
    connect(m_sheet, &NewLeadSheet::dismissed, m_sheet, &QObject::deleteLater);
    connect(m_sheet, &NewLeadSheet::beginAsked, this, &NewLeadDesk::begin);
    offerColleagues();
    m_sheet->open();
    // What it can be about is a help that follows; nobody waits for it.
    whenDone(m_reader.run([](const Database &database) { return products::lines(database); }), this,
             [this](const Result<QStringList> &lines) {
                 if (m_sheet && lines)
                     m_sheet->offerInterests(*lines);
             });
}

void NewLeadDesk::offerColleagues()
{
    QList<NewLeadSheet::Colleague> colleagues;
    for (const settings::Staff &one : m_staff.people())
        colleagues.append({one.id, labels::staff(one.name)});
    m_sheet->offerColleagues(colleagues, m_desk.me());
}

void NewLeadDesk::begin(const NewLeadSheet::Typed &typed)
{
    const BeginLead command{.name = typed.name, .phone = typed.phone, .interest = typed.interest, .owner = typed.owner};
    whenDone(m_link.send(command), this, [this](const Result<BegunLead> &begun) {
        if (!begun) {
            if (m_sheet)
                m_sheet->refuse(refusalSentence(begun.error()));
            return;
        }
        if (m_sheet)
            m_sheet->dismiss();
        m_place.open(begun->conversation, std::nullopt);
        if (begun->isKnown)
            m_place.say(tr("This number is known: here is the customer."));
    });
}

} // namespace migochat
