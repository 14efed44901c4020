#include "ui/composer/emojilist.h"

#include "app/domain/searchfold.h"

#include <algorithm>
#include <array>

namespace migochat {

namespace {

constexpr std::array kEmoji{
    Emoji{u"👍", u"thumbs up ok yes good تمام ماشي موافق"},
    Emoji{u"🌹", u"rose flower thanks وردة شكرا"},
    Emoji{u"🙏", u"please thanks pray لو سمحت شكرا"},
    Emoji{u"😊", u"smile happy blush مبسوط ابتسامة"},
    Emoji{u"❤️", u"heart love red قلب حب"},
    Emoji{u"😂", u"laugh tears funny ضحك"},
    Emoji{u"✅", u"check done yes تم صح"},
    Emoji{u"👌", u"ok perfect تمام ممتاز"},
    Emoji{u"🌟", u"star great نجمة ممتاز"},
    Emoji{u"🎉", u"party congratulations مبروك احتفال"},
    Emoji{u"👏", u"clap bravo برافو تصفيق"},
    Emoji{u"💪", u"strong muscle قوة جدع"},
    Emoji{u"🤝", u"deal handshake اتفقنا اتفاق"},
    Emoji{u"👋", u"hello wave bye اهلا سلام"},
    Emoji{u"☝️", u"one up واحد"},
    Emoji{u"✌️", u"two peace اتنين سلام"},
    Emoji{u"🤲", u"pray dua دعاء يارب"},
    Emoji{u"🫡", u"salute yes sir حاضر تحية"},
    Emoji{u"😀", u"grin happy ضحكة"},
    Emoji{u"😃", u"happy smile فرحان"},
    Emoji{u"😁", u"grin teeth ضحكة"},
    Emoji{u"😅", u"sweat phew محرج عرق"},
    Emoji{u"🤣", u"rofl laugh ضحك"},
    Emoji{u"🙂", u"smile ابتسامة"},
    Emoji{u"😉", u"wink غمزة"},
    Emoji{u"😍", u"love eyes حب عيون"},
    Emoji{u"🥰", u"love hearts حب قلوب"},
    Emoji{u"😘", u"kiss بوسة"},
    Emoji{u"😋", u"yummy لذيذ"},
    Emoji{u"😎", u"cool sunglasses نضارة جامد"},
    Emoji{u"🤔", u"think hmm تفكير بفكر"},
    Emoji{u"😮", u"wow surprise واو مفاجأة"},
    Emoji{u"😢", u"sad cry حزين زعلان"},
    Emoji{u"😭", u"cry sob عياط زعلان"},
    Emoji{u"😔", u"sad sorry حزين اسف"},
    Emoji{u"😞", u"disappointed محبط"},
    Emoji{u"😡", u"angry غضبان متعصب"},
    Emoji{u"😱", u"scream shock صدمة"},
    Emoji{u"🤦", u"facepalm مش معقول"},
    Emoji{u"🤷", u"shrug dunno معرفش"},
    Emoji{u"😴", u"sleep نوم"},
    Emoji{u"🤒", u"ill sick تعبان مريض"},
    Emoji{u"😷", u"mask كمامة"},
    Emoji{u"🙈", u"monkey oops محرج"},
    Emoji{u"💐", u"bouquet flowers ورد بوكيه"},
    Emoji{u"💯", u"hundred perfect مية ممتاز"},
    Emoji{u"🔥", u"fire hot نار جامد"},
    Emoji{u"✨", u"sparkles new جديد لمعة"},
    Emoji{u"⭐", u"star rating نجمة تقييم"},
    Emoji{u"💚", u"green heart قلب اخضر"},
    Emoji{u"💙", u"blue heart قلب ازرق"},
    Emoji{u"🤍", u"white heart قلب ابيض"},
    Emoji{u"🖤", u"black heart قلب اسود"},
    Emoji{u"💔", u"broken heart قلب مكسور"},
    Emoji{u"❌", u"cross no wrong لا غلط الغاء"},
    Emoji{u"⚠️", u"warning careful تحذير خلي بالك"},
    Emoji{u"❗", u"important مهم"},
    Emoji{u"❓", u"question سؤال"},
    Emoji{u"📦", u"parcel box order طرد شحنة طلب"},
    Emoji{u"🚚", u"delivery truck shipping توصيل شحن"},
    Emoji{u"🛵", u"scooter courier مندوب"},
    Emoji{u"🏪", u"shop store محل فرع"},
    Emoji{u"🏭", u"factory مصنع"},
    Emoji{u"🛒", u"cart buy سلة شراء"},
    Emoji{u"🛍️", u"bags shopping تسوق شنط"},
    Emoji{u"💳", u"card pay دفع فيزا"},
    Emoji{u"💵", u"cash money فلوس كاش"},
    Emoji{u"💰", u"money price فلوس سعر"},
    Emoji{u"🧾", u"invoice receipt فاتورة ايصال"},
    Emoji{u"🏷️", u"price tag offer سعر عرض"},
    Emoji{u"🎁", u"gift present هدية"},
    Emoji{u"📍", u"place pin location مكان موقع عنوان"},
    Emoji{u"🗺️", u"map خريطة"},
    Emoji{u"📞", u"phone call تليفون مكالمة"},
    Emoji{u"📱", u"mobile موبايل"},
    Emoji{u"💬", u"message chat رسالة"},
    Emoji{u"📧", u"mail ايميل"},
    Emoji{u"📸", u"camera photo صورة كاميرا"},
    Emoji{u"🎥", u"video فيديو"},
    Emoji{u"📄", u"document paper ورقة ملف"},
    Emoji{u"📎", u"attachment clip مرفق"},
    Emoji{u"📅", u"calendar date معاد تاريخ"},
    Emoji{u"⏰", u"alarm clock time معاد وقت"},
    Emoji{u"⏳", u"wait hourglass انتظار استنى"},
    Emoji{u"🕐", u"clock hour ساعة"},
    Emoji{u"📏", u"ruler size measure مقاس"},
    Emoji{u"🎨", u"colour palette لون الوان"},
    Emoji{u"🥾", u"boot shoe safety جزمة حذاء سيفتي بوت"},
    Emoji{u"👞", u"shoe جزمة حذاء"},
    Emoji{u"👟", u"sneaker كوتشي"},
    Emoji{u"🦺", u"vest safety فيست صديري سترة"},
    Emoji{u"👕", u"shirt polo تيشرت بولو"},
    Emoji{u"👖", u"trousers jeans بنطلون"},
    Emoji{u"🧥", u"jacket coat جاكيت"},
    Emoji{u"🧤", u"gloves جوانتي"},
    Emoji{u"⛑️", u"helmet rescue خوذة"},
    Emoji{u"👷", u"worker builder عامل مهندس"},
    Emoji{u"👩‍⚕️", u"doctor nurse scrubs دكتورة سكراب"},
    Emoji{u"👨‍🍳", u"chef cook شيف طباخ"},
    Emoji{u"🥽", u"goggles نضارة حماية"},
    Emoji{u"🧵", u"thread sewing خيط تطريز"},
    Emoji{u"🧶", u"wool صوف"},
    Emoji{u"🔧", u"tool wrench عدة"},
    Emoji{u"🏗️", u"construction site موقع مقاولات"},
    Emoji{u"🏥", u"hospital مستشفى"},
    Emoji{u"🇪🇬", u"egypt flag مصر علم"},
    Emoji{u"☀️", u"sun morning شمس صباح"},
    Emoji{u"🌙", u"moon night ramadan هلال ليل رمضان"},
    Emoji{u"🕌", u"mosque مسجد جامع"},
    Emoji{u"☕", u"coffee tea قهوة شاي"},
    Emoji{u"➡️", u"arrow right سهم يمين"},
    Emoji{u"⬅️", u"arrow left سهم شمال"},
    Emoji{u"⬇️", u"arrow down سهم تحت"},
    Emoji{u"🔗", u"link لينك رابط"},
    Emoji{u"🔴", u"red dot احمر"},
    Emoji{u"🟢", u"green dot اخضر"},
    Emoji{u"🟡", u"yellow dot اصفر"},
    Emoji{u"🔵", u"blue dot ازرق"},
    Emoji{u"1️⃣", u"one 1 واحد"},
    Emoji{u"2️⃣", u"two 2 اتنين"},
    Emoji{u"3️⃣", u"three 3 تلاتة"},
};

} // namespace

std::span<const Emoji> emojiList()
{
    return kEmoji;
}

QList<Emoji> foundEmoji(const QString &typed)
{
    const QStringList wanted = searchFold(typed).split(u' ', Qt::SkipEmptyParts);
    QList<Emoji> found;
    for (const Emoji &emoji : kEmoji) {
        const QStringList words = searchFold(QString::fromUtf16(emoji.words)).split(u' ', Qt::SkipEmptyParts);
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const QString &want) {
            return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(want); });
        });
        if (fits)
            found.append(emoji);
    }
    return found;
}

} // namespace migochat
