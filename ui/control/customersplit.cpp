// A record that holds two people is taken apart; customerwishes.cpp holds the other wishes.
#include "app/store/merges.h"
#include "app/store/reader.h"
#include "ui/control/customercontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/splitsheet.h"
#include "ui/mainwindow.h"
#include "ui/text/refusals.h"

namespace migochat {

void CustomerController::lookAtSplit()
{
    const auto &facts = m_thread.facts();
    if (!facts || m_splitSheet)
        return;
    m_splitSheet = new SplitSheet(m_place.look, &m_place.window);
    connect(m_splitSheet, &SplitSheet::dismissed, m_splitSheet, &QObject::deleteLater);
    connect(m_splitSheet, &SplitSheet::chosenChanged, this, &CustomerController::previewSplit);
    connect(m_splitSheet, &SplitSheet::splitAsked, this, &CustomerController::split);
    m_splitSheet->setIdentities(facts->contact.displayName, m_extras.identities);
    m_splitSheet->open();
}

void CustomerController::previewSplit(const QList<IdentityId> &identities)
{
    const auto answer =
        m_reader.run([identities](const Database &database) { return merges::previewSplit(database, identities); });
    m_preview.run(this, answer, [this](const Result<merges::SplitPreview> &preview) {
        if (preview && m_splitSheet)
            m_splitSheet->setPreview(preview->conversations, preview->messages);
    });
}

void CustomerController::split(const QList<IdentityId> &identities)
{
    whenDone(m_link.send(SplitContact{identities}), this, [this](const Result<MergeDone> &done) {
        if (!done)
            return m_panel.refuse(refusalSentence(done.error()));
        m_place.undo.push({tr("Taken apart"), [this, split = done->merge] { undoSplit(split); }});
        reread();
    });
}

void CustomerController::undoSplit(MergeId split)
{
    whenDone(m_link.send(UndoMerge{split}), this, [this](const Result<Done> &done) {
        if (!done)
            m_panel.refuse(refusalSentence(done.error()));
        reread();
    });
}

} // namespace migochat
