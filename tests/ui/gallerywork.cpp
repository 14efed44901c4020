#include "tests/ui/gallerywork.h"

#include "tests/ui/samplecustomer.h"
#include "tests/ui/sampleshop.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/productpicker.h"
#include "ui/customer/questionsheet.h"
#include "ui/customer/sectionorder.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"
#include "ui/shell/noticestack.h"
#include "ui/viewer/pictureviewer.h"

#include <QAbstractProxyModel>
#include <QDir>
#include <QImage>
#include <QLinearGradient>
#include <QListView>
#include <QPainter>
#include <QScrollArea>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void showTasks(MainWindow &window)
{
    QAbstractItemModel *model = window.inbox().conversationPane().listView()->model();
    while (auto *proxy = qobject_cast<QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    const std::array<std::chrono::minutes, 4> due{-30h, -40min, 90min, 8h};
    for (int i = 0; i < int(due.size()); ++i) {
        const QModelIndex index = model->index(i + 1, 0);
        auto row = index.data(ListedRole).value<ListedConversation>();
        row.task = TaskId(i % 2 + 1);
        row.nextFollowUp = sampleshop::now() + due.at(std::size_t(i));
        model->setData(index, QVariant::fromValue(row), ListedRole);
    }
    window.notices().add({Notice{Notice::Kind::Task, ConversationId(91), u"نورهان عادل"_s,
                                 u"اتصل بيها وأكّد مقاسات الفيست قبل ما الورشة تقفل"_s}});
    window.notices().add({Notice{Notice::Kind::Task, ConversationId(92), u"Karim Abu Zeid"_s,
                                 u"Send the offer with the logo embroidered"_s}});
}

/// A stretch of road works, as one could photograph it.
void paintRoad(const QString &file)
{
    QImage image(1600, 1200, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, 700);
    sky.setColorAt(0, QColor(90, 140, 200));
    sky.setColorAt(1, QColor(240, 220, 180));
    painter.fillRect(image.rect(), sky);
    painter.fillRect(0, 700, 1600, 500, QColor(110, 100, 90));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 5; ++i) {
        painter.setBrush(i % 2 ? QColor(250, 120, 20) : QColor(220, 240, 40));
        painter.drawRoundedRect(160 + i * 270, 560 + i % 2 * 60, 190, 330, 30, 30);
        painter.fillRect(160 + i * 270, 690 + i % 2 * 60, 190, 36, QColor(235, 235, 235));
    }
    painter.end();
    image.save(file);
}

void showPicture(MainWindow &window)
{
    const QString name = u"migochat-road.png"_s;
    paintRoad(QDir::temp().filePath(name));
    auto *viewer = new PictureViewer(window.look(), &window);
    viewer->setFolder(QDir::tempPath());
    const ShownPicture picture{
        .path = name, .sender = u"أحمد فتحي"_s, .at = sampleshop::now() - 3h, .conversation = ConversationId(1)};
    viewer->begin({picture, picture, picture}, 1);
}

QList<ProductQuestion> questions()
{
    const NamedProduct vest{u"BW-VE-201"_s, u"فيست فسفوري بشريط عاكس"_s, u"Hi-vis vest with reflective tape"_s};
    const NamedProduct shoes{u"BW-SH-044"_s, u"حذاء أمان جلد"_s, u"Leather safety shoes"_s};
    const auto row = [](int id, const QString &name, const QString &words, const NamedProduct &product) {
        return ProductQuestion{.id = QuestionId(id),
                               .contact = ContactId(id),
                               .customer = name,
                               .conversation = ConversationId(id),
                               .message = MessageId(id),
                               .words = words,
                               .product = product,
                               .at = sampleshop::now() - id * 7h};
    };
    return {row(1, u"أحمد فتحي"_s, u"بكام الفيست ده لو خدت ٥٠ قطعة؟"_s, vest),
            row(2, u"Nourhan Adel"_s, u"do you have size 45?"_s, shoes),
            row(3, u"م. ياسر، النور للمقاولات"_s, u"عندكم خوذ صفرا عليها لوجو الشركة؟"_s, {}),
            row(4, u"+201001234567"_s, u"السعر كام"_s, vest),
            row(9, u"Karim Abu Zeid"_s,
                u"Is there a cheaper one for a whole team of sixty people working outdoors in the summer?"_s, vest)};
}

} // namespace

bool showWork(MainWindow &window, const QString &state)
{
    if (state == "tasks"_L1) {
        showTasks(window);
    } else if (state == "drawer"_L1) {
        CustomerExtras extras = sampleshop::extras();
        extras.questions = questions().first(3);
        window.inbox().customer().setExtras(extras);
        window.inbox().openCustomer();
    } else if (state == "asked"_L1) {
        CustomerExtras extras = sampleshop::extras();
        extras.questions = questions().first(3);
        window.inbox().customer().setOrder(
            sectionorder::placed(sectionorder::usual(), u"questions"_s, sectionorder::Side::Before, u"lead"_s));
        window.inbox().customer().setExtras(extras);
    } else if (state == "questions"_L1 || state == "noquestions"_L1) {
        auto *sheet = new QuestionSheet(window.look(), &window);
        sheet->open();
        const QList<ProductQuestion> all = state == "questions"_L1 ? questions() : QList<ProductQuestion>();
        sheet->setQuestions(
            all.isEmpty() ? QList<productquestions::Asked>()
                          : QList<productquestions::Asked>{{all.at(0).product, 12}, {{}, 4}, {all.at(1).product, 3}},
            all, false);
    } else if (state == "product"_L1) {
        auto *picker = new ProductPicker(window.look(), &window);
        picker->ask(u"بكام الفيست ده لو خدت ٥٠ قطعة؟"_s);
        picker->setItems({}, {{u"BW-VE-201"_s, u"فيست فسفوري بشريط عاكس"_s, u"BW-VE-201 · 85 ج.م"_s},
                              {u"BW-SH-044"_s, u"Leather safety shoes"_s, u"BW-SH-044 · EGP 1,150"_s}});
    } else if (state == "picture"_L1) {
        showPicture(window);
    } else {
        return false;
    }
    return true;
}

} // namespace migochat
