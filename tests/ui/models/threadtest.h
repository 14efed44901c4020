#pragma once

#include "tests/support/waitfor.h"
#include "tests/ui/models/shopstore.h"
#include "ui/models/messagelistmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace migochat::test {

/// A store with one customer, Mona, and a model that can show her thread.
class ThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void show(int unread = 0);
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] int countOf(ThreadRow::Kind kind) const;

    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<MessageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    ShopStore::Customer m_mona;
};

} // namespace migochat::test
